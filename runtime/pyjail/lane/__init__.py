"""The fast lane: programs run from copies whose file calls go through the lane's code before they trap."""
