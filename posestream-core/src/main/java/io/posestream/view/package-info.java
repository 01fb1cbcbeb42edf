/** How a picture was taken: size and focal length, and where the focal length is known from. */
@NullMarked
package io.posestream.view;

import org.jspecify.annotations.NullMarked;
