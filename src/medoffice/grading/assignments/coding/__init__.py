"""What the assignment `coding` needs: its data and the mistakes it knows."""
