"""What the assignment `daily-management` needs: its data and the mistakes it knows."""
