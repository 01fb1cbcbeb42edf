import { defaultClientConditions, defaultServerConditions } from "vite";

const CONDITION = "@posestream/source";

/** Resolves the packages of this repository to their sources, so that nothing must be built before it is run. */
export const SOURCES = {
  resolve: { conditions: [CONDITION, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [CONDITION, ...defaultServerConditions] } },
};
