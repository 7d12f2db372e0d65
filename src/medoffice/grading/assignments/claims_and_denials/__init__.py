"""What the assignment `claims-and-denials` needs: its data and the mistakes it knows."""
