package io.posestream.draw;

import io.posestream.pose.Landmarks;
import io.posestream.pose.Skeleton;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where in a picture there is room for labels: not on each other, rather not on limbs. */
final class LabelSpace {
  private final Rectangle2D picture;
  private final List<Line2D> limbs = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();

  private LabelSpace(Rectangle2D picture) {
    this.picture = picture;
  }

  /** The room around a body. */
  static LabelSpace around(Canvas canvas, Landmarks body) {
    LabelSpace space =
        new LabelSpace(new Rectangle2D.Double(0, 0, canvas.widthPx(), canvas.heightPx()));
    for (Skeleton.Edge edge : Skeleton.body().edges()) {
      space.limbs.add(
          new Line2D.Double(
              body.x(edge.from()) * canvas.widthPx(),
              body.y(edge.from()) * canvas.heightPx(),
              body.x(edge.to()) * canvas.widthPx(),
              body.y(edge.to()) * canvas.heightPx()));
    }
    return space;
  }

  /** Takes the first of the wished places that hides nothing, or else no other label. */
  Optional<Rectangle2D> take(List<Rectangle2D> wishes) {
    List<Rectangle2D> free =
        wishes.stream()
            .filter(picture::contains)
            .filter(box -> taken.stream().noneMatch(box::intersects))
            .toList();
    Optional<Rectangle2D> place =
        free.stream()
            .filter(box -> limbs.stream().noneMatch(limb -> limb.intersects(box)))
            .findFirst()
            .or(() -> free.stream().findFirst());
    place.ifPresent(taken::add);
    return place;
  }
}
