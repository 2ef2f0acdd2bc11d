# The server as an image: the page built, nothing of the tools for building kept, not run as root.
#   docker build -t emergent-rpg . && docker run -p 8001:8001 -e AUTH_SECRET=… -v emergent:/data emergent-rpg
FROM node:24-bookworm-slim AS build
WORKDIR /app
# The manifests alone first: as long as they stay the same, what they install comes from the cache.
COPY package.json package-lock.json ./
COPY packages/adapters/package.json packages/adapters/
COPY packages/cli/package.json packages/cli/
COPY packages/core/package.json packages/core/
COPY packages/engine/package.json packages/engine/
COPY packages/formats/package.json packages/formats/
COPY packages/schema/package.json packages/schema/
COPY packages/sdk/package.json packages/sdk/
COPY packages/server/package.json packages/server/
COPY packages/web/package.json packages/web/
RUN npm ci
COPY . .
# The image has its own Node; the one that comes with the project is for machines without.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/node-linux-* node_modules/.cache

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8001 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules node_modules
COPY --from=build --chown=node:node /app/packages packages
COPY --from=build --chown=node:node /app/worlds worlds
USER node
VOLUME /data
EXPOSE 8001
# Alive is not ready: a server whose database is away is left running, and the balancer asks /api/health/ready.
HEALTHCHECK --interval=15s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/live`).then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: SIGTERM must reach it.
CMD ["node", "--max-semi-space-size=16", "packages/server/src/main.ts"]
