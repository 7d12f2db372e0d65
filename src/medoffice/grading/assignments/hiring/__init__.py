"""What the assignment `hiring` needs: its data and the mistakes it knows."""
