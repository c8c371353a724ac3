/**
 * What is to be seen, as a tree, and the page made so: only what differs is touched, so the keyboard's focus, what was typed, and what a screen reader
 * is reading stay where they are. Elements of a list carry a `key`. `onMount(node)` and `onLeave(node)` are for things that live in an
 * element, such as a chart.
 */
const OWN = new Set(['key', 'onMount', 'onLeave']);
/** Those whose property says what is, while the attribute says how it was at first. */
const PROPERTIES = new Set(['value', 'checked', 'disabled', 'open', 'hidden', 'selected', 'indeterminate']);

/** Told when all is in the page: a dialog opens, and a chart has a width, only there. */
let mounts = [];

const isNothing = (child) => child === null || child === undefined || child === false || child === '';

export function h(tag, props, ...children) {
  const inside = children.flat(Infinity).filter((child) => !isNothing(child));
  return {
    tag,
    key: props?.key,
    props: props ?? {},
    children: inside.map((child) => (typeof child === 'object' ? child : {text: String(child)})),
  };
}

/** Makes the children of an element of the page so. */
export function render(root, ...children) {
  const next = h('', null, children).children;
  patchChildren(root, root.shown ?? [], next);
  root.shown = next;
  const mounted = mounts;
  mounts = [];
  mounted.forEach(({props, node}) => props.onMount(node));
}

function patchChildren(parent, before, next) {
  const twins = next.map(twinFinder(before));
  const kept = new Set(twins);
  before.filter((old) => !kept.has(old)).forEach(remove);
  let place = parent.firstChild;
  next.forEach((wanted, index) => {
    if (twins[index]) update(twins[index], wanted);
    else create(wanted);
    if (wanted.node === place) place = place.nextSibling;
    else parent.insertBefore(wanted.node, place);
  });
}

/** For each in turn: what was there of the same key, or of the same tag where there is no key. */
function twinFinder(before) {
  const free = new Set(before);
  return (wanted) => {
    for (const old of free) {
      if (old.tag === wanted.tag && old.key === wanted.key) {
        free.delete(old);
        return old;
      }
    }
    return null;
  };
}

function create(wanted) {
  if (wanted.text !== undefined) {
    wanted.node = document.createTextNode(wanted.text);
    return;
  }
  wanted.node = document.createElement(wanted.tag);
  patchChildren(wanted.node, [], wanted.children);
  patchProps(wanted.node, {}, wanted.props);
  if (wanted.props.onMount) mounts.push(wanted);
}

function update(old, wanted) {
  wanted.node = old.node;
  if (wanted.text !== undefined) {
    if (old.text !== wanted.text) wanted.node.data = wanted.text;
    return;
  }
  patchChildren(wanted.node, old.children, wanted.children);
  patchProps(wanted.node, old.props, wanted.props);
}

function remove(old) {
  leave(old);
  old.node.remove();
}

function leave(old) {
  old.children?.forEach(leave);
  old.props?.onLeave?.(old.node);
}

function patchProps(node, old, props) {
  for (const name of Object.keys(old)) {
    if (!(name in props) && !OWN.has(name)) setProp(node, name, undefined);
  }
  for (const [name, value] of Object.entries(props)) {
    if (value !== old[name] && !OWN.has(name)) setProp(node, name, value);
  }
}

function setProp(node, name, value) {
  if (name.startsWith('on')) node[name] = value ?? null;
  else if (PROPERTIES.has(name)) node[name] = value ?? (name === 'value' ? '' : false);
  else if (value === undefined || value === null || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : value);
}
