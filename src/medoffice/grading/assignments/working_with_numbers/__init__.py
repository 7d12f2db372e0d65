"""What the assignment `working-with-numbers` needs: its data and the mistakes it knows."""
