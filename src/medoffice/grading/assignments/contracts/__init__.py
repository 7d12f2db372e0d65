"""What the assignment `contracts` needs: its data and the mistakes it knows."""
