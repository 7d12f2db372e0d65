"""What the assignment `equipment-and-vendors` needs: its data and the mistakes it knows."""
