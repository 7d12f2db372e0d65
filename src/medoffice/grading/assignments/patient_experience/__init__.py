"""What the assignment `patient-experience` needs: its data and the mistakes it knows."""
