"""What classes call the things of the assignment `terminology`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "says": "ending_counts, count_meanings",
        "listed_words": "words_on_list, count_listed",
        "share": "marked_share, share_marked",
        "legs": "mean_legs, visit_legs",
        "may_give": "allowed_to_give, can_give",
    },
    columns={
        "term": "medical_word, word_read",
        "ending": "word_end, last_part",
        "means": "what_it_says, meaning",
        "note": "note_no, entry_no",
        "writer": "author, written_by",
        "text": "note_text, words_written",
        "written": "short_form, abbreviation",
        "marks": "marks_found, found_marks",
        "arrived": "came_in, checked_in",
        "roomed": "in_room, to_room",
        "started": "clinician_in, visit_began",
        "ended": "clinician_out, visit_done",
        "role": "job, position",
        "valid_until": "good_through, paper_ends",
        "signed_off": "watched_here, sign_off",
        "allowed": "role_may, permitted",
        "needs_paper": "paper_needed, asks_paper",
    },
    arguments={
        "terms": "word_list, words_on_paper",
        "endings": "ending_list, word_ends",
        "notes": "note_list, week_notes",
        "listed": "not_written, do_not_write",
        "counted": "looked_through, checked_notes",
        "visits": "visit_list, week_visits",
        "people": "clinic_people, person_list",
        "roles": "role_rules, role_list",
        "day": "clinic_day, on_day",
    },
)
