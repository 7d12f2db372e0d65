"""What the assignment `policies-and-records` needs: its data and the mistakes it knows."""
