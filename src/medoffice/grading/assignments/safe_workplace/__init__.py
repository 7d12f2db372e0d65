"""What the assignment `safe-workplace` needs: its data and the mistakes it knows."""
