import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { App } from 'antd';
import type { Refusal } from '../kernel/refusal.ts';
import { useSay } from './say.ts';

/**
 * A write from a page: shows the refusal as a message where the page does not show it itself, and reads everything again afterwards.
 * What was typed stays.
 */
export function useSubmit<I, O>(send: (input: I) => Promise<O>, options: { done?: (output: O, input: I) => void; quiet?: boolean; said?: string } = {}): UseMutationResult<O, Error, I> {
  const client = useQueryClient();
  const { message } = App.useApp();
  const say = useSay();
  return useMutation<O, Error, I>({
    mutationFn: send,
    onSuccess: async (output, input) => {
      if (options.said) void message.success(options.said);
      await client.invalidateQueries();
      options.done?.(output, input);
    },
    onError: (error) => {
      if (options.quiet) return;
      const refusal = (error as { refusal?: Refusal }).refusal;
      void message.error(refusal ? `${say(refusal.reason)}${refusal.wayOut ? ` ${say(refusal.wayOut)}` : ''}` : error.message, 8);
    },
  });
}
