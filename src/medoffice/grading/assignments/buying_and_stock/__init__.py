"""What the assignment `buying-and-stock` needs: its data and the mistakes it knows."""
