"""What the assignment `receivables` needs: its data and the mistakes it knows."""
