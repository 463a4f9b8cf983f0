import type { App, BlockAction } from "@slack/bolt";

/** After a click on Home, Home is drawn anew: Slack does not ask for it again by itself. */
export function listenAtHome(app: App, home: (slackId: string) => Promise<void>): void {
  app.use(async ({ body, next }) => {
    await next();
    // Bolt knows the shape of a click by its type alone.
    const click = body as Partial<BlockAction>;
    if (click.type === "block_actions" && click.view?.type === "home" && click.user)
      await home(click.user.id);
  });
}
