/** Does a write that only one of two at a time can do: null when the other was first (a unique index refused it); the act must then refuse. */
export async function once<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    const code = (error as { code?: string }).code ?? (error as { cause?: { code?: string } }).cause?.code;
    if (code === '23505') return null;
    throw error;
  }
}
