/** Own top-down networks: one person's landmarks from the region in which a person was detected. */
@NullMarked
package io.posestream.models.topdown;

import org.jspecify.annotations.NullMarked;
