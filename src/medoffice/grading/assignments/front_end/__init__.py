"""What the assignment `front-end` needs: its data and the mistakes it knows."""
