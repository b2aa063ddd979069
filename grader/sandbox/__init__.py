"""The border: what runs learner code, and what speaks with it."""
