"""What the assignment `training-plan` needs: its data and the mistakes it knows."""
