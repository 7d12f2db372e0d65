"""What the assignment `staff-evaluations` needs: its data and the mistakes it knows."""
