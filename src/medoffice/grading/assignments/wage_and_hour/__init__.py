"""What the assignment `wage-and-hour` needs: its data and the mistakes it knows."""
