"""Numbers of the scenarios on money: the answer, then what each mistake gives, in their order."""

from medoffice.billing.receivables import measures

ANSWERS = {
    "two-figures-for-days/gross-days": (
        measures.gross_days_in_ar(525_000, 1_150_000, 92),
        525_000 * 92 / (1_150_000 - 506_000 - 34_500),
        525_000 * 92 / 695_520,
        (525_000 - 273_500) * 92 / 1_150_000,
    ),
    "two-figures-for-days/aged-share": (
        84_000 / 525_000 * 100,
        84_000 / (525_000 - 273_500) * 100,
        84_000 / 1_150_000 * 100,
    ),
}


def test_what_the_explanations_say_besides():
    net = measures.net_days_in_ar(525_000 - 273_500, 1_150_000 - 506_000 - 34_500, 92)
    assert round(net) == 38
    assert round(measures.net_collection(695_520, 1_150_000, 506_000), 2) == 1.08
