"""What the assignment `strategic-plan` needs: its data and the mistakes it knows."""
