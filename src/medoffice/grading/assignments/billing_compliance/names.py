"""What classes call the things of the assignment `billing-compliance`."""

from __future__ import annotations

from medoffice.grading.classes.names import Choices

NAMES = Choices(
    functions={
        "count_hits": "sort_hits, hits_by_word",
        "error_rate": "share_in_error, wrong_share",
        "point_estimate": "estimate_for_all, projected_total",
        "lower_end": "lower_bound, low_limit",
        "days_to_return": "due_after, return_within",
    },
    columns={
        "hit": "hit_no, match_no",
        "ours": "our_name, name_on_file",
        "role": "job, position",
        "listed": "list_name, name_on_list",
        "our_born": "our_birth_date, born_on_file",
        "list_born": "list_birth_date, born_on_list",
        "visit": "visit_no, encounter",
        "billed": "charged, claimed",
        "supported": "backs, bears_out",
        "allowed": "granted, payable",
        "should_be": "ought_to_be, must_be",
    },
    arguments={
        "hits": "matches, name_matches",
        "sample": "reviewed, drawn",
        "began": "opened, started",
        "ended": "finished, closed",
    },
)
