/** Picture files: what they are, and their pixels. */
@NullMarked
package io.posestream.models.image;

import org.jspecify.annotations.NullMarked;
