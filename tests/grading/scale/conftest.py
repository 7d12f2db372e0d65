import sys
from pathlib import Path

# A worker process gets the path that modules are found on from the process that starts it.
sys.path.insert(0, str(Path(__file__).parent))
