package endpoint;

import io.posestream.PoseEngine;
import io.posestream.server.PoseService;
import io.posestream.server.ServiceOptions;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;

/** Adds the endpoint to whatever container the application runs in. */
public class Poses {
  /** What a servlet listener or Spring would call with its container. */
  public static PoseService add(ServerContainer container, PoseEngine engine)
      throws DeploymentException {
    PoseService service = PoseService.create(engine, ServiceOptions.defaults());
    container.addEndpoint(service.endpointConfig());
    return service;
  }
}
