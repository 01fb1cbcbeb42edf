package io.posestream.models.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.posestream.models.roi.Roi;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The tiles; when the detector runs is tested with a network in {@code DetectorRoundsTest}. */
class DetectorRoundsPropertyTest {
  private static final int MIN_PX = 16;
  private static final int MAX_PX = 4000;

  @Property
  void tilesCoverTheLongSideOverlapByHalfAndStayInside(
      @ForAll @IntRange(min = MIN_PX, max = MAX_PX) int widthPx,
      @ForAll @IntRange(min = MIN_PX, max = MAX_PX) int heightPx) {
    List<Roi> tiles = DetectorRounds.tiles(widthPx, heightPx);
    int longPx = Math.max(widthPx, heightPx);
    double reachedPx = 0;
    double previousPx = Double.NEGATIVE_INFINITY;
    for (Roi tile : tiles) {
      double alongPx = widthPx > heightPx ? tile.centerXPx() : tile.centerYPx();
      double acrossPx = widthPx > heightPx ? tile.centerYPx() : tile.centerXPx();
      assertThat(acrossPx).isCloseTo(Math.min(widthPx, heightPx) / 2.0, within(0.01));
      assertThat(alongPx - previousPx).isPositive();
      assertThat(alongPx - tile.widthPx() / 2).isBetween(-0.01, reachedPx + 0.01);
      if (previousPx >= 0) {
        assertThat(alongPx - previousPx).isLessThanOrEqualTo(tile.widthPx() / 2 + 0.01);
      }
      reachedPx = alongPx + tile.widthPx() / 2;
      previousPx = alongPx;
    }
    if (!tiles.isEmpty()) {
      assertThat(reachedPx).isCloseTo(longPx, within(0.01));
    }
  }

  @Property
  void tilesAreAtMostFifteenAndNoneInAnAboutSquarePicture(
      @ForAll @IntRange(min = MIN_PX, max = MAX_PX) int widthPx,
      @ForAll @IntRange(min = MIN_PX, max = MAX_PX) int heightPx) {
    int tiles = DetectorRounds.tiles(widthPx, heightPx).size();
    boolean aboutSquare = Math.max(widthPx, heightPx) < 1.25 * Math.min(widthPx, heightPx);
    assertThat(tiles == 0).isEqualTo(aboutSquare);
    assertThat(tiles).isLessThanOrEqualTo(15);
  }

  @Property
  void aPictureOnItsSideHasTheSameTiles(
      @ForAll @IntRange(min = MIN_PX, max = MAX_PX) int longPx,
      @ForAll @IntRange(min = MIN_PX, max = MAX_PX) int shortPx) {
    List<Roi> wide = DetectorRounds.tiles(Math.max(longPx, shortPx), Math.min(longPx, shortPx));
    List<Roi> high = DetectorRounds.tiles(Math.min(longPx, shortPx), Math.max(longPx, shortPx));
    assertThat(wide).hasSameSizeAs(high);
    for (int i = 0; i < wide.size(); i++) {
      assertThat(wide.get(i).centerXPx()).isEqualTo(high.get(i).centerYPx());
      assertThat(wide.get(i).widthPx()).isEqualTo(high.get(i).widthPx());
    }
  }
}
