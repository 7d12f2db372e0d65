"""The assignment `staff-schedules`: its data, its likely mistakes, its roster task."""
