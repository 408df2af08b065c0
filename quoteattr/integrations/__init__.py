"""quoteattr inside other tools: Stanza, spaCy, and data frames for pandas, Spark, Dask and Ray.

Each module is imported on its own and knows nothing of the others.
"""
