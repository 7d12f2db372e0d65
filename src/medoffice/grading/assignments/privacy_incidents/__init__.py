"""What the assignment `privacy-incidents` needs: its data and the mistakes it knows."""
