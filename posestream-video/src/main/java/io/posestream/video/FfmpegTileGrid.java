package io.posestream.video;

import io.posestream.frame.BgrImage;
import io.posestream.frame.FrameSourceException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** A picture that a HEIC or AVIF file stores as a grid of smaller ones. Not thread-safe. */
final class FfmpegTileGrid {
  private static final int CHANNELS = 3;

  private final AVFormatContext format;
  private final AVStreamGroup group;
  private final AVStreamGroupTileGrid grid;
  private final byte[] canvas;

  private FfmpegTileGrid(AVFormatContext format, AVStreamGroup group) {
    this.format = format;
    this.group = group;
    grid = group.params_tile_grid();
    canvas = new byte[Math.multiplyExact(CHANNELS, Math.multiplyExact(width(), height()))];
  }

  /** The first grid of a file. */
  static Optional<AVStreamGroup> in(AVFormatContext format) {
    for (int i = 0; i < format.nb_stream_groups(); i++) {
      if (format.stream_groups(i).type() == avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID) {
        return Optional.of(format.stream_groups(i));
      }
    }
    return Optional.empty();
  }

  /**
   * Decodes all tiles and joins them, upright.
   *
   * @throws FrameSourceException if it is too large, or a tile is missing or damaged; the end of a
   *     sentence
   */
  static BgrImage read(AVFormatContext format, AVStreamGroup group, int maxPixels)
      throws FfmpegOpenException {
    AVStreamGroupTileGrid grid = group.params_tile_grid();
    PictureFile.requireAtMost(maxPixels, grid.width(), grid.height());
    FfmpegTileGrid picture = new FfmpegTileGrid(format, group);
    picture.readTiles();
    return picture.upright();
  }

  private int width() {
    return grid.width();
  }

  private int height() {
    return grid.height();
  }

  private void readTiles() throws FfmpegOpenException {
    AVPacket packet = avcodec.av_packet_alloc();
    boolean[] seen = new boolean[grid.nb_tiles()];
    int missing = seen.length;
    try (FfmpegPicture converter = new FfmpegPicture()) {
      while (missing > 0 && avformat.av_read_frame(format, packet) >= 0) {
        for (int tile = 0; tile < seen.length; tile++) {
          AVStream stream = group.streams(grid.offsets_idx(tile));
          if (stream.index() == packet.stream_index() && !seen[tile]) {
            paste(tile, decoded(stream, packet, converter));
            seen[tile] = true;
            missing--;
          }
        }
        avcodec.av_packet_unref(packet);
      }
    } finally {
      avcodec.av_packet_free(packet);
    }
    if (missing > 0) {
      throw new FrameSourceException(
          "is a damaged picture: " + missing + " of its " + seen.length + " tiles are missing");
    }
  }

  private static BgrImage decoded(AVStream stream, AVPacket packet, FfmpegPicture converter)
      throws FfmpegOpenException {
    AVCodecContext decoder = FfmpegInput.openDecoder(stream);
    AVFrame frame = avutil.av_frame_alloc();
    try {
      avcodec.avcodec_send_packet(decoder, packet);
      avcodec.avcodec_send_packet(decoder, (AVPacket) null);
      int received = avcodec.avcodec_receive_frame(decoder, frame);
      if (received < 0) {
        throw new FrameSourceException("is a damaged picture: " + FfmpegError.text(received));
      }
      new FfmpegColours().normalise(frame);
      return converter.of(frame);
    } finally {
      avutil.av_frame_free(frame);
      avcodec.avcodec_free_context(decoder);
    }
  }

  /** Copies what of a tile lies inside the picture. */
  private void paste(int tile, BgrImage pixels) {
    int left = grid.offsets_horizontal(tile) - grid.horizontal_offset();
    int top = grid.offsets_vertical(tile) - grid.vertical_offset();
    int fromX = Math.max(0, -left);
    int toX = Math.min(pixels.width(), width() - left);
    ByteBuffer source = pixels.bgr();
    for (int y = Math.max(0, -top); y < Math.min(pixels.height(), height() - top); y++) {
      if (toX > fromX) {
        source.position((y * pixels.width() + fromX) * CHANNELS);
        int at = ((top + y) * width() + left + fromX) * CHANNELS;
        source.get(canvas, at, (toX - fromX) * CHANNELS);
      }
    }
  }

  private BgrImage upright() {
    var sideData =
        avcodec.av_packet_side_data_get(
            grid.coded_side_data(), grid.nb_coded_side_data(), avcodec.AV_PKT_DATA_DISPLAYMATRIX);
    DisplayMatrix matrix =
        sideData == null || sideData.isNull()
            ? DisplayMatrix.NONE
            : FfmpegInput.displayMatrix(sideData.data());
    BgrImage stored = BgrImage.of(width(), height(), canvas);
    return matrix.filters().isEmpty() ? stored : turned(stored, matrix);
  }

  private static BgrImage turned(BgrImage stored, DisplayMatrix matrix) {
    AVFrame frame = FfmpegPicture.frameOf(stored);
    String filters = String.join(",", matrix.filters());
    try (FfmpegGraph graph =
            new FfmpegGraph(FfmpegGraph.describe(frame, avutil.av_make_q(1, 1), filters));
        FfmpegPicture converter = new FfmpegPicture()) {
      graph.push(frame);
      graph.finish();
      graph.pull(frame);
      return converter.of(frame);
    } finally {
      avutil.av_frame_free(frame);
    }
  }
}
