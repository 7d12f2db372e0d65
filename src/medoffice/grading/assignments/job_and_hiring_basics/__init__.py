"""What the assignment `job-and-hiring-basics` needs: its data and the mistakes it knows."""
