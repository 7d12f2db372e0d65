"""The outline of an exposure control plan, to be filled in with those who do the work."""

from __future__ import annotations

from medoffice.toolbox import documents, law

HOW_TO = (
    "An outline is no plan. Go through your own rooms with those who use needles, and write down "
    "what is done there. Staff must be able to get at the finished plan on every shift.",
    "Sentences with a citation after them are the federal rule in the words of the course. Your "
    "state may ask for more; have the finished plan read by somebody who knows your state's rules.",
)
STEPS = (
    "Wash with soap and water; rinse eyes or mouth with water.",
    "Tell {name or role}, in their absence {deputy}. Somebody else takes over the patient.",
    "Go at once to {place}, telephone {number}; when that is closed {place}, {number}. You pay "
    "nothing, and the time is working time.",
    "{name or role} gives the clinician the standard, your duties, how it happened, the source's "
    "result if there is one, and your vaccine record.",
    "{name or role} asks the source patient for consent to testing. You are told the result; it "
    "is not for anybody else.",
    "Your blood is drawn with your consent. If you want time to think about the HIV "
    "test, the sample is kept for at least 90 days.",
    "You get the clinician's written opinion. What else was found is yours alone.",
    "Within a week we look with you for the cause, and change it.",
)


def document() -> bytes:
    """Return the file of the outline, a ``.docx`` with fields to fill in."""

    def says(*rules: str) -> None:
        documents.text(made, *law.says(*rules))

    made = documents.begin(
        "Exposure control plan: outline",
        "Goes with the chapter A safe workplace. General education, not legal advice.",
        HOW_TO,
    )
    documents.table(
        made,
        ("Question", "Answer"),
        (
            ("Practice and site", "{name}, {address}"),
            ("Who owns this plan", "{name}, {role}"),
            ("Where staff find it, on paper and on screen", "{place}, {place}"),
            ("Reviewed on, and next review by", "{date: reviewed}, {date: next}"),
        ),
        (3.0, 3.7),
        "Whose plan it is",
    )
    says("osha.bbp.exposure_plan")
    documents.heading(made, "1. Who can come into contact with blood")
    documents.table(
        made,
        ("Job", "Tasks with exposure", "All in this job, or some"),
        [("{job}", "{tasks}", "{choose: who | all | some}")] * 5,
        (2.0, 3.2, 1.5),
        "Jobs and tasks with exposure",
    )
    documents.heading(made, "2. What keeps blood away")
    says("osha.bbp.sharps_containers", "osha.bbp.food")
    documents.table(
        made,
        ("Room and task", "Safer device, barrier, gloves", "Container changed by, how often"),
        [("{room}, {task}", "{device}", "{name}, {interval}")] * 5,
        (2.0, 2.6, 2.1),
        "What keeps blood away, room by room",
    )
    documents.text(
        made,
        "Safer devices looked at this year: {devices}. Staff who give direct care and were asked: "
        "{names}, {date: day}. Chosen, and why: {answer}.",
    )
    says("osha.bbp.gloves_cleaning")
    documents.table(
        made,
        ("Room or surface", "Cleaned when, and with what", "By whom"),
        [("{room}", "{when}, {product}", "{name or role}")] * 4,
        (2.0, 3.1, 1.6),
        "When and how each area is cleaned",
    )
    documents.text(
        made,
        "Gloves, gowns and eye protection are kept in {place} and refilled by {name or role}. "
        "Waste with blood goes into {container}, stands in {place} and is fetched by {company}.",
    )
    documents.heading(made, "3. Vaccine and training")
    says("osha.bbp.hepb", "osha.bbp.training")
    documents.text(
        made,
        "Offered by {name}, in {place}. Refusals are kept in {place}, and asked about again at "
        "each yearly training.",
    )
    documents.heading(made, "4. After an exposure", new_page=True)
    says("osha.bbp.exposure_incident", "osha.bbp.post_exposure")
    documents.table(
        made,
        ("Step", "What you do, and what we do"),
        [(f"{number}. {{confirmed by}}", words) for number, words in enumerate(STEPS, start=1)],
        (1.7, 5.0),
        "What follows an exposure, in order",
    )
    says("osha.bbp.to_clinician", "osha.bbp.baseline_blood")
    documents.heading(made, "5. Records")
    says("osha.bbp.medical_records", "osha.bbp.training_records", "osha.record_access")
    documents.text(made, "Kept in {place}, locked; who may open it: {names}.")
    documents.heading(made, "6. Yearly review")
    documents.table(
        made,
        ("Day", "What changed: tasks, devices, what happened", "Who took part"),
        [("{date: day}", "{changes}", "{names}")] * 4,
        (1.4, 3.5, 1.8),
        "Reviews of the plan",
    )
    return documents.saved(made)
