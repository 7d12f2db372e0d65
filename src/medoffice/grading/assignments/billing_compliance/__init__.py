"""What the assignment `billing-compliance` needs: its data and the mistakes it knows."""
