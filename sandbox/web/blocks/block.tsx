// Block Kit, drawn as Slack draws it. One component a block; whatever Slack has and we don't says so instead of vanishing.
import type {
  CardBlock,
  ContainerBlock,
  KnownBlock,
  PlanBlock,
  SectionBlock,
  TaskCardBlock,
} from "@slack/types";
import { keyed } from "../keyed.ts";
import { Mrkdwn, OutsideLink } from "../mrkdwn.tsx";
import { Element } from "./element.tsx";
import { ContextElementView } from "./feedback.tsx";
import { Input } from "./input-block.tsx";
import { Markdown } from "./markdown.tsx";
import { RichText } from "./rich-text.tsx";
import { DataTable, Table } from "./table.tsx";
import { Text } from "./text.tsx";

function Section({ block, blockId }: { readonly block: SectionBlock; readonly blockId: string }) {
  return (
    <div className="section">
      <div className="section-text">
        {block.text && <Text text={block.text} />}
        {block.fields && (
          <div className="fields">
            {keyed(block.fields).map(({ key, thing: field }) => (
              <div key={key}>
                <Text text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && block.accessory.type !== "image" && (
        <div className="accessory">
          <Element element={block.accessory} place={{ blockId }} />
        </div>
      )}
    </div>
  );
}

function Container({ block }: { readonly block: ContainerBlock }) {
  const inside = (
    <>
      {block.subtitle && <Text text={block.subtitle} />}
      <Blocks blocks={block.child_blocks} />
    </>
  );
  if (block.is_collapsible)
    return (
      <details className="frame" open={!block.default_collapsed}>
        <summary>{block.title?.text ?? "More"}</summary>
        {inside}
      </details>
    );
  return (
    <div className="frame">
      {block.title && <h4>{block.title.text}</h4>}
      {inside}
    </div>
  );
}

function Card({ block, blockId }: { readonly block: CardBlock; readonly blockId: string }) {
  return (
    <div className="frame">
      {block.title && (
        <h4>
          <Mrkdwn text={block.title.text} />
        </h4>
      )}
      {block.subtitle && (
        <div className="context">
          <Mrkdwn text={block.subtitle.text} />
        </div>
      )}
      {block.body && <Mrkdwn text={block.body.text} />}
      {block.actions && (
        <div className="actions">
          {block.actions.map((element) => (
            <Element key={element.action_id} element={element} place={{ blockId }} />
          ))}
        </div>
      )}
    </div>
  );
}

const TASK_SIGNS = { pending: "○", in_progress: "◐", complete: "✓", error: "✕" } as const;

function Task({ task }: { readonly task: TaskCardBlock }) {
  return (
    <div className={`task task-${task.status}`}>
      <span aria-hidden="true">{TASK_SIGNS[task.status]}</span>
      <div>
        {task.title}
        {task.details && <RichText block={task.details} />}
        {task.output && <RichText block={task.output} />}
        {task.sources?.map((source) => (
          <OutsideLink key={source.url} url={source.url}>
            {source.text}
          </OutsideLink>
        ))}
      </div>
    </div>
  );
}

const isTask = (task: TaskCardBlock | Record<string, unknown>): task is TaskCardBlock =>
  task.type === "task_card" && typeof task.status === "string" && task.status in TASK_SIGNS;

function Plan({ block }: { readonly block: PlanBlock }) {
  return (
    <div className="frame">
      <h4>{block.title}</h4>
      {block.tasks?.filter(isTask).map((task) => (
        <Task key={task.task_id} task={task} />
      ))}
    </div>
  );
}

function Block({ block, blockId }: { readonly block: KnownBlock; readonly blockId: string }) {
  switch (block.type) {
    case "section":
      return <Section block={block} blockId={blockId} />;
    case "header":
      return <h3 className="header">{block.text.text}</h3>;
    case "divider":
      return <hr />;
    case "context":
      return (
        <div className="context">
          {keyed(block.elements).map(({ key, thing }) =>
            thing.type === "image" ? null : <Text key={key} text={thing} />,
          )}
        </div>
      );
    case "actions":
      return (
        <div className="actions">
          {keyed(block.elements).map(({ key, thing }) => (
            <Element key={key} element={thing} place={{ blockId }} />
          ))}
        </div>
      );
    case "context_actions":
      return (
        <div className="context context-actions">
          {keyed(block.elements).map(({ key, thing }) => (
            <ContextElementView key={key} element={thing} place={{ blockId }} />
          ))}
        </div>
      );
    case "input":
      return <Input block={block} blockId={blockId} />;
    case "table":
      return <Table block={block} />;
    case "data_table":
      return <DataTable block={block} />;
    case "markdown":
      return <Markdown text={block.text} />;
    case "rich_text":
      return <RichText block={block} />;
    case "container":
      return <Container block={block} />;
    case "card":
      return <Card block={block} blockId={blockId} />;
    case "alert":
      return (
        <div className={`alert alert-${block.level ?? "default"}`} role="note">
          <Text text={block.text} />
        </div>
      );
    case "task_card":
      return <Task task={block} />;
    case "plan":
      return <Plan block={block} />;
    default:
      return <p className="not-shown">{block.type} is not shown here yet</p>;
  }
}

/** Slack gives blocks other ids with each update: what a block says is what it is known by. */
const saidBy = ({ block_id: _, ...block }: KnownBlock): string => JSON.stringify(block);

/** The blocks of a message, a form or the Home tab. */
export function Blocks({ blocks }: { readonly blocks: readonly KnownBlock[] }) {
  return (
    <div className="blocks">
      {keyed(blocks, saidBy).map(({ key, thing }) => (
        <Block key={key} block={thing} blockId={thing.block_id ?? ""} />
      ))}
    </div>
  );
}
