"""The assignment `patient-access`: its data, its likely mistakes, its template task."""
