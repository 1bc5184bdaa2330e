"""Makes the bucket for encrypted files when it is not there. Run once, before web and worker."""

import os

import boto3
from botocore.exceptions import ClientError


def main() -> None:
    store = boto3.client(
        "s3",
        endpoint_url=os.environ["S3_ENDPOINT"],
        aws_access_key_id=os.environ["S3_ACCESS_KEY"],
        aws_secret_access_key=os.environ["S3_SECRET_KEY"],
        region_name=os.environ.get("S3_REGION") or "us-east-1",
    )
    bucket = os.environ["S3_BUCKET"]
    try:
        store.head_bucket(Bucket=bucket)
    except ClientError as refused:
        if refused.response["Error"]["Code"] != "404":
            raise
        store.create_bucket(Bucket=bucket)


if __name__ == "__main__":
    main()
