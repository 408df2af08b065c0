"""Whom a mention means: pronouns, common nouns and definite phrases, by grammar and by who was spoken of last."""
