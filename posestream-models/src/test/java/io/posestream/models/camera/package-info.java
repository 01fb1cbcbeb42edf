@NullMarked
package io.posestream.models.camera;

import org.jspecify.annotations.NullMarked;
