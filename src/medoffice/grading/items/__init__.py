"""Item analysis of an assignment: what was hard, what tells work apart, what went wrong how."""

from medoffice.grading.items.class_items import ClassItems, TaskItem, class_items

__all__ = ["ClassItems", "TaskItem", "class_items"]
