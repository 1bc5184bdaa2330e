"""A thumbnail shows the slice as a radiologist would set the window, or says it cannot."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.uid import JPEG2000Lossless

from fixtures.imaging_bad import small_slice, write
from pipelines.imaging import decode
from pipelines.imaging.coded_size import coded_pixels
from pipelines.imaging.decode import NoPreview
from pipelines.imaging.preview import thumbnail

SPINE = Path("fixtures/cases/en-wirbelsaeule/records/mri")
FOREIGN = Path(decode.dcmread.__code__.co_filename).parent / "data/test_files"


def picture(content: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(content)).convert("L")).astype(int)


def ramp() -> Dataset:
    """Return a slice whose values rise from 0 at the left to 630 at the right."""
    ds = small_slice()
    ds.PixelData = np.tile(np.arange(64, dtype="<i2") * 10, (64, 1)).tobytes()
    return ds


def test_is_a_jpeg_of_192_pixels():
    content = thumbnail(SPINE / "IM-0002-0006.dcm")

    image = Image.open(io.BytesIO(content))
    assert image.format == "JPEG"
    assert max(image.size) == 192
    assert len(content) < 20_000


def test_compressed_slices_show_the_same_body_as_plain_ones(tmp_path: Path):
    ds = ramp()
    plain = picture(thumbnail(write(ds, tmp_path / "plain")))

    ds.compress(JPEG2000Lossless, generate_instance_uid=False)
    compressed = picture(thumbnail(write(ds, tmp_path / "compressed")))

    assert np.abs(plain - compressed).max() == 0


def test_follows_the_window_of_the_scanner(tmp_path: Path):
    ds = ramp()
    ds.WindowCenter, ds.WindowWidth = [100, 999], [100, 999]

    grey = picture(thumbnail(write(ds, tmp_path / "slice")))[96]

    assert grey[10] < 10
    assert grey[60] > 245
    assert 100 < grey[31] < 160  # value 100, the centre


def test_counts_the_window_in_rescaled_values(tmp_path: Path):
    ds = ramp()
    ds.RescaleIntercept, ds.RescaleSlope = -1000, 2
    ds.WindowCenter, ds.WindowWidth = -800, 100

    grey = picture(thumbnail(write(ds, tmp_path / "slice")))[96]

    assert 100 < grey[31] < 160


def test_turns_monochrome_1_round(tmp_path: Path):
    ds = ramp()
    ds.PhotometricInterpretation = "MONOCHROME1"

    grey = picture(thumbnail(write(ds, tmp_path / "slice")))[96]

    assert grey[5] > 200 > 50 > grey[186]


def test_a_window_that_shows_nothing_is_not_believed(tmp_path: Path):
    ds = ramp()
    ds.WindowCenter, ds.WindowWidth = 30000, 10

    assert np.ptp(picture(thumbnail(write(ds, tmp_path / "slice")))) > 200


def test_keeps_the_body_s_proportions(tmp_path: Path):
    ds = ramp()
    ds.PixelSpacing = [2.0, 1.0]

    image = Image.open(io.BytesIO(thumbnail(write(ds, tmp_path / "slice"))))

    assert image.size == (96, 192)


def test_an_image_of_one_value_is_drawn(tmp_path: Path):
    ds = small_slice()
    ds.PixelData = bytes(len(ds.PixelData))

    assert np.ptp(picture(thumbnail(write(ds, tmp_path / "slice")))) == 0


@pytest.mark.parametrize(
    "name",
    [
        "MR_small_RLE.dcm",
        "MR_small_jpeg_ls_lossless.dcm",
        "JPEG2000.dcm",
        "JPEG-lossy.dcm",
        "JPGExtended.dcm",
        "SC_rgb_jpeg_dcmtk.dcm",
        "SC_rgb_rle_16bit_2frame.dcm",
        "examples_palette.dcm",
        "examples_ybr_color.dcm",
        "image_dfl.dcm",
        "liver_expb_1frame.dcm",
    ],
)
def test_draws_what_other_makers_write(name: str):
    assert np.ptp(picture(thumbnail(FOREIGN / name))) > 0


def test_says_so_where_the_pixels_are_rubbish(tmp_path: Path):
    content = bytearray((SPINE / "IM-0003-0006.dcm").read_bytes())
    at = content.index(b"\xff\x4f\xff\x51")
    content[at : at + 400] = bytes(400)
    (tmp_path / "rubbish").write_bytes(content)

    with pytest.raises(NoPreview):
        thumbnail(tmp_path / "rubbish")


def test_does_not_decode_a_frame_that_is_larger_than_its_header_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    content = bytearray((SPINE / "IM-0003-0006.dcm").read_bytes())
    at = content.index(b"\xff\x4f\xff\x51")
    content[at + 8 : at + 16] = (60000).to_bytes(4) * 2
    (tmp_path / "bomb").write_bytes(content)
    monkeypatch.setattr(decode, "pixel_array", pytest.fail)

    with pytest.raises(NoPreview):
        thumbnail(tmp_path / "bomb")


def test_reads_the_size_from_jpeg_and_jpeg_2000():
    sizes = []
    for kind in ("JPEG", "JPEG2000"):
        target = io.BytesIO()
        Image.new("L", (70, 30)).save(target, kind, **({"no_jp2": True} if "2" in kind else {}))
        sizes.append(coded_pixels(target.getvalue()))

    assert sizes == [2100, 2100]
    assert coded_pixels(b"\xff\xd8\xff") == coded_pixels(b"") == 0
