/** The choice of how many; there is none to make while the sale allows one per buyer. */
const box = document.getElementById('quantity');
const input = box.querySelector('input');
const hint = box.querySelector('[data-field="limit"]');
let limit = 1;

const within = (value) => Math.min(limit, Math.max(1, Math.trunc(value) || 1));

function settle(value) {
  input.value = within(value);
  for (const button of box.querySelectorAll('[data-by]')) {
    const next = Number(input.value) + Number(button.dataset.by);
    button.disabled = next !== within(next);
  }
}

box.addEventListener('click', ({target}) => {
  if (target.dataset.by) settle(Number(input.value) + Number(target.dataset.by));
});
input.addEventListener('change', () => settle(Number(input.value)));

/** Nobody is offered more than there are left: the shop would refuse it as sold out. */
export function offerQuantity({perBuyerLimit, unitsFree}) {
  const most = Math.max(1, Math.min(perBuyerLimit ?? 1, unitsFree));
  box.hidden = most <= 1;
  if (limit === most) return;
  limit = most;
  input.max = limit;
  hint.textContent = `up to ${limit}`;
  settle(Number(input.value));
}

export const chosenQuantity = () => within(Number(input.value));
