"""What the assignment `case-flow` needs: its data and the mistakes it knows."""
