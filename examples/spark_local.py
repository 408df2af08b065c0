"""Quotes of a whole archive with Spark: Parquet in, Parquet out, here on this machine's cores.

    pip install 'quoteattr[spark]'
    python examples/spark_local.py examples/articles quotes.parquet

On a cluster only the master and the paths change; every executor needs quoteattr installed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pandas as pd
from pyspark.sql import SparkSession

from quoteattr.integrations.frames import attribute_frame, spark_schema


def attributed(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """What Spark runs on every partition; the models are loaded once per Python worker."""
    return attribute_frame(frames, text_column="text", keep=["id"], kinds={"direct", "mixed"})


def main(arguments: list[str] | None = None) -> int:
    """Articles to Parquet, Parquet through Spark, quotes to Parquet."""
    folder, output = arguments if arguments is not None else sys.argv[1:3]
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # Spark's tasks share the cores; no threads inside a task
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    rows = [{"id": file.stem, "text": file.read_text(encoding="utf-8")} for file in sorted(Path(folder).glob("*.txt"))]
    spark = (
        SparkSession.builder.master("local[2]")
        .appName("quoteattr")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "64")
        .getOrCreate()
    )
    try:
        with tempfile.TemporaryDirectory() as scratch:
            archive = str(Path(scratch) / "articles.parquet")
            pd.DataFrame(rows).to_parquet(archive, index=False)
            quotes = (
                spark.read.parquet(archive).repartition(2).mapInPandas(attributed, schema=spark_schema("id string"))
            )
            quotes.write.mode("overwrite").parquet(str(output))
        spark.read.parquet(str(output)).groupBy("speaker").count().orderBy("count", ascending=False).show(
            8, truncate=60
        )
    finally:
        spark.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
