"""Phrases of one sentence: where they begin and end, and what is title, form of address and name in them."""
