@NullMarked
package io.posestream.server.tyrus;

import org.jspecify.annotations.NullMarked;
