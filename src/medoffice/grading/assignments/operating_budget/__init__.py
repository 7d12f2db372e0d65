"""What the assignment `operating-budget` needs: its data and the mistakes it knows."""
