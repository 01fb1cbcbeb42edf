package io.posestream.draw;

import io.posestream.person.Body;
import io.posestream.person.Person;
import io.posestream.skeleton.Skeleton;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where in a picture there is room for labels: not on each other, and if possible not on limbs. */
final class LabelSpace {
  private final Rectangle2D picture;
  private final List<Line2D> limbs = new ArrayList<>();
  private final List<Rectangle2D> taken = new ArrayList<>();

  private LabelSpace(Rectangle2D picture) {
    this.picture = picture;
  }

  /** The room around people. */
  static LabelSpace around(Canvas canvas, List<Person> people) {
    LabelSpace space =
        new LabelSpace(new Rectangle2D.Double(0, 0, canvas.widthPx(), canvas.heightPx()));
    for (Person person : people) {
      Body body = person.body();
      for (Skeleton.Edge edge : body.skeleton().edges()) {
        space.limbs.add(Canvas.line(body.landmarks(), edge));
      }
    }
    return space;
  }

  /** Takes the first of the places that hides nothing, or else no other label. */
  Optional<Rectangle2D> take(List<Rectangle2D> places) {
    List<Rectangle2D> free =
        places.stream()
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
