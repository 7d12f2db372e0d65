"""What classes call the things of the assignment `strategic-plan`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "worse_months": "months_worse, worse_count",
        "last_run": "run_at_end, months_in_a_row",
        "usable": "figures_that_fit, can_be_used",
        "objective_scores": "score_by_objective, objectives_met",
        "change_in_pay": "pay_change, dollars_changed",
        "take_up": "ideas_taken, choose_ideas",
    },
    columns={
        "line": "score_line, measure",
        "better": "good_is, wanted",
        "figure": "published, figure_name",
        "counted_as_ours": "same_count, counted_alike",
        "seen": "source_seen, was_read",
        "objective": "goal, aim",
        "result": "key_result, step_to_it",
        "baseline": "began_at, value_before",
        "target": "aimed_at, value_wanted",
        "practice": "practice_name, office",
        "charges": "medicare_pay, paid_a_year",
        "points": "mips_points, final_score",
        "idea": "idea_name, proposal",
        "worth": "worth_a_year, gain",
        "chance": "odds, likelihood",
        "cost": "costs, price",
    },
    arguments={
        "months": "scorecard, month_lines",
        "values": "readings, month_values",
        "figures": "benchmarks, published_figures",
        "results": "key_results, result_lines",
        "practices": "offices, practice_list",
        "ideas": "proposals, idea_list",
    },
)
