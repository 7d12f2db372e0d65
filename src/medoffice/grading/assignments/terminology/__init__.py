"""What the assignment `terminology` needs: its data and the mistakes it knows."""
